import { useShell } from './shell-context.ts';

/** In every form of a signed-in person; empty for visitors, whose forms act for nobody. */
export function CsrfField() {
  const { csrf } = useShell();
  return csrf === undefined ? null : <input type="hidden" name="csrf" value={csrf} />;
}
