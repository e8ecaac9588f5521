/** Why a file that somebody named cannot be opened, as the end of a sentence. What does not lie with the file is a fault. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  ENAMETOOLONG: 'there is no such file',
  EACCES: 'it may not be read from here',
  EPERM: 'it may not be read from here',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
};

export interface Unreadable {
  readonly because: string;
}

export function unreadable(problem: unknown): Unreadable {
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : '';
  const because = REASONS[code];
  if (because === undefined) throw problem;
  return { because };
}
