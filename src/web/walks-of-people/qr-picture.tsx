/** Light modules around the code, as the standard asks. */
const QUIET = 4;

interface QrPictureProps {
  readonly rows: readonly (readonly boolean[])[];
  readonly label: string;
}

/** A QR code as one drawing; black on white in every theme, so that a camera reads it. */
export function QrPicture({ rows, label }: QrPictureProps) {
  const size = rows.length + 2 * QUIET;
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
    .join('');
  return (
    <svg className="v-qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
