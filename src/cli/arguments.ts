/** Options of the command line: `--name value`, or `--name` alone where it takes none; each at most once. */
import { done, type Outcome, refused } from '#kernel/outcome.ts';

export type Options = Readonly<Record<string, string>>;

export interface KnownOptions {
  readonly options: readonly string[];
  readonly needed: readonly string[];
  readonly switches?: readonly string[];
}

/** Reads what follows a command's name. Refuses with `sentence` what the command does not know. */
export function readOptions(
  words: readonly string[],
  { options: known, needed, switches = [] }: KnownOptions,
): Outcome<Options, 'wrong-option'> {
  const wrong = (sentence: string) => refused('wrong-option', { sentence });
  const options: Record<string, string> = {};
  const all = [...known, ...switches];
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? '';
    const name = word.replace(/^--/, '');
    const isSwitch = switches.includes(name);
    const value = isSwitch ? 'on' : words[at + 1];
    at += isSwitch ? 1 : 2;
    if (!word.startsWith('--') || !all.includes(name)) {
      const options =
        all.length === 0 ? 'It takes no options.' : `Known here: ${all.map((one) => `--${one}`).join(', ')}.`;
      return wrong(`“${word}” is not an option of this command. ${options}`);
    }
    if (value === undefined || value.startsWith('--')) return wrong(`--${name} needs a value.`);
    if (name in options) return wrong(`--${name} is given twice.`);
    options[name] = value;
  }
  const missing = needed.find((name) => !(name in options));
  return missing === undefined ? done(options) : wrong(`--${missing} is missing.`);
}
