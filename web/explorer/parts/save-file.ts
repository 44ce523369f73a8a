/** Gives a file to the reader, as a download. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  followDownload(address, name);
  URL.revokeObjectURL(address);
}

/** Takes away what stands at an address, under the name that its answer gives where none is said. */
export function followDownload(address: string, name = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
