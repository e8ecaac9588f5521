/**
 * A `true` at a call says nothing. What is chosen gets a name: a union, an option, or a second function.
 */
import type { Check } from '../finding.ts';

// The parameter list of a named function, up to its first closing bracket: enough for lists without nested functions.
const SIGNATURE = /\bfunction\s+(\w+)\s*(?:<[^>]*>)?\(([^()]*)\)/g;
const SWITCH = /^\s*\w+\??\s*:\s*boolean\s*(=|$)/;

export const parameters: Check = {
  rules: ['no-boolean-parameters'],
  find: (files) =>
    files
      .filter((file) => /^src\/.*\.tsx?$/.test(file.path))
      .flatMap((file) =>
        [...file.text.matchAll(SIGNATURE)]
          .filter(([, , list = '']) => list.split(',').some((parameter) => SWITCH.test(parameter)))
          .map(([, name = '']) => ({
            rule: 'no-boolean-parameters',
            path: file.path,
            sentence: `${name} takes a bare true or false; name what is chosen`,
          })),
      ),
};
