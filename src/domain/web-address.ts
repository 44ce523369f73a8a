/** Whether a text may be shown as a link: other schemes, such as `javascript:`, would run in the page of who follows it. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) && URL.canParse(text);
}
