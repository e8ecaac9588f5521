/** The second page of sending, where one chooses: `/sv/check/send?of=overview` → `…?of=overview&step=choose`. */
export function withStep(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}step=choose`;
}
