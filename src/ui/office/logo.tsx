/** A point and the waves that spread from it. */
export function Logo() {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden>
      <circle cx="5.8" cy="18.2" r="2.2" fill="currentColor" stroke="none" />
      <path
        d="M5.8 11.6a6.6 6.6 0 0 1 6.6 6.6M5.8 7a11.2 11.2 0 0 1 11.2 11.2M5.8 2.4a15.8 15.8 0 0 1 15.8 15.8"
        strokeLinecap="round"
      />
    </svg>
  )
}
