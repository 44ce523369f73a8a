export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  followDownload(address, name);
  URL.revokeObjectURL(address);
}

/** Downloads an address; its answer names the file unless a name is given. */
export function followDownload(address: string, name = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
