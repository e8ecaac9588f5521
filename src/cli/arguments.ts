/** Options of the command line: `--name value`, each at most once. */
import { done, type Outcome, refused } from '#kernel/outcome.ts';

export type Options = Readonly<Record<string, string>>;

/** Reads what follows a command's name. Refuses with `sentence` what the command does not know. */
export function readOptions(
  words: readonly string[],
  known: readonly string[],
  needed: readonly string[],
): Outcome<Options, 'wrong-option'> {
  const wrong = (sentence: string) => refused('wrong-option', { sentence });
  const options: Record<string, string> = {};
  for (let at = 0; at < words.length; at += 2) {
    const word = words[at] ?? '';
    const name = word.replace(/^--/, '');
    const value = words[at + 1];
    if (!word.startsWith('--') || !known.includes(name)) {
      const options =
        known.length === 0
          ? 'It takes no options.'
          : `Known here: ${known.map((one) => `--${one}`).join(', ')}.`;
      return wrong(`“${word}” is not an option of this command. ${options}`);
    }
    if (value === undefined || value.startsWith('--')) return wrong(`--${name} needs a value.`);
    if (name in options) return wrong(`--${name} is given twice.`);
    options[name] = value;
  }
  const missing = needed.find((name) => !(name in options));
  return missing === undefined ? done(options) : wrong(`--${missing} is missing.`);
}
