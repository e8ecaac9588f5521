/** A path that climbs, with a cloudberry at its end. */
export function Logo() {
  return (
    <svg className="v-logo" viewBox="0 0 40 24" width="40" height="24" aria-hidden="true" focusable="false">
      <path d="M1.5 20.5c6 1 7.500-13 14-13.500s6 9 11.500 8.500 7-9 10-12" className="v-logo-path" />
      <circle cx="37.200" cy="3.200" r="2.700" className="v-logo-end" />
    </svg>
  );
}
