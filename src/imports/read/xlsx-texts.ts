import type { Opened, WorkbookParts, XmlHandler } from './xlsx-parts.ts';
import { isOn } from './xlsx-styles.ts';

export interface ShownText {
  readonly text: string;
  readonly isStruck: boolean;
}

/** Collects a text of which parts may have a font of their own; hints for pronouncing it are not part of it. */
export class RichText implements XmlHandler {
  #text = '';
  #isStruck = false;
  #isPartStruck = false;
  #isText = false;
  #isHint = false;

  open({ name, attributes }: Opened): void {
    if (name === 'r') this.#isPartStruck = false;
    if (name === 'strike') this.#isPartStruck = isOn(attributes);
    if (name === 'rPh') this.#isHint = true;
    if (name === 't') this.#isText = !this.#isHint;
  }

  text(text: string): void {
    if (!this.#isText) return;
    this.#text += text;
    if (this.#isPartStruck && text.trim() !== '') this.#isStruck = true;
  }

  close(name: string): void {
    if (name === 'rPh') this.#isHint = false;
    if (name === 't') this.#isText = false;
  }

  take(): ShownText {
    const taken = { text: this.#text, isStruck: this.#isStruck };
    this.#text = '';
    this.#isStruck = false;
    this.#isPartStruck = false;
    return taken;
  }
}

/** Reads the texts that cells share, by their numbers. */
export async function readSharedTexts(parts: WorkbookParts): Promise<readonly ShownText[]> {
  const name = parts.names.find((each) => /^xl\/sharedstrings\.xml$/i.test(each));
  const texts: ShownText[] = [];
  if (name === undefined) return texts;
  const rich = new RichText();
  await parts.parse(name, {
    open: (element) => rich.open(element),
    text: (text) => rich.text(text),
    close(element) {
      rich.close(element);
      if (element === 'si') texts.push(rich.take());
    },
  });
  return texts;
}
