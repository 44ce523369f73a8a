/** Largest canvas that all browsers can export. */
const MOST_PIXELS = 8_000;

const FAILED = 'The browser could not make a PNG of this picture. Save it as SVG, which can be of any size.';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Paints an SVG as PNG, twice as fine where that is not too large; throws a sentence if the browser cannot. */
export async function pngOf(svg: string, { width, height }: Size): Promise<Blob> {
  const scale = Math.min(2, MOST_PIXELS / width, MOST_PIXELS / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  } catch (cause) {
    throw new Error(FAILED, { cause });
  } finally {
    URL.revokeObjectURL(address);
  }
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (png === null) throw new Error(FAILED);
  return png;
}
