/** Why a camera or microphone could not be used, from the name of the browser's error. Pure. */
export type WhyNot = 'refused' | 'not-found' | 'in-use' | 'unknown';

/** Names as the Media Capture specification has them; older browsers' own names are unknown. */
export function whyNot(problem: unknown): WhyNot {
  const name = problem instanceof Error ? problem.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'not-found';
    case 'NotReadableError':
    case 'AbortError':
      return 'in-use';
    default:
      return 'unknown';
  }
}
