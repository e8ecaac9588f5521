/** Numbers of behaviour change techniques as they are written in a line. */
const TECHNIQUE = /^([1-9]|1[0-6])\.([1-9]|1[0-5])$/;
const MOST = 20;

/** Null: one of them is none. */
export function techniquesIn(written: string): readonly string[] | null {
  const found = [...new Set(written.split(/[\s,;]+/).filter((one) => one !== ''))];
  return found.length <= MOST && found.every((one) => TECHNIQUE.test(one)) ? found : null;
}
