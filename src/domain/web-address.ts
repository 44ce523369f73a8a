/** True for http(s) addresses. Other schemes, such as `javascript:`, would run in the explorer's page when clicked. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) && URL.canParse(text);
}
