/** An outcome as the room's browser reads it: JSON, with the refusal's name. */
import { data } from 'react-router';

export function channelAnswer(outcome: { ok: true; value: unknown } | { ok: false; refusal: string }) {
  if (outcome.ok) return data(outcome, { status: 200 });
  const status = outcome.refusal === 'not-found' ? 404 : outcome.refusal === 'blocked' ? 403 : 409;
  return data({ ok: false, refusal: outcome.refusal }, { status });
}
