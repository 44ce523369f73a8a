/** A service, a certificate and a standard, joined; the last line is dashed, as a conclusion is. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 24 16" aria-hidden="true">
      <path d="M5 8h5" />
      <path d="M14 8h4" strokeDasharray="1.5 1.5" />
      <circle cx="3.5" cy="8" r="2.75" className="solid" />
      <rect x="9.25" y="5.25" width="5.5" height="5.5" rx="1" className="solid" />
      <path d="M20.5 4.75 23.5 8l-3 3.25L17.5 8z" className="hollow" />
    </svg>
  );
}
