/** Texts that staff begin from, read and checked once at start. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Template } from '../rules/template.ts';

const inEveryLanguage = (most: number) =>
  z.strictObject({
    sv: z.string().min(1).max(most),
    fi: z.string().min(1).max(most),
    en: z.string().min(1).max(most),
  });
const TemplateFile = z.strictObject({
  name: z.string(),
  version: z.string(),
  source: z.string(),
  certainty: z.string(),
  templates: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z][a-z-]*$/),
        title: inEveryLanguage(60),
        text: inEveryLanguage(1500),
      }),
    )
    .min(1),
});

export interface Templates {
  readonly messages: readonly Template[];
  /** For what a coach writes on a task. */
  readonly feedback: readonly Template[];
}

function read(directory: string, name: keyof Templates): readonly Template[] {
  const file = join(directory, `${name}.json`);
  const found = TemplateFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (found.name !== name) throw new Error(`${file}: name is not "${name}", the file's name`);
  return found.templates;
}

/** Throws where a file is not right. */
export function loadTemplates(contentDirectory: string): Templates {
  const directory = join(contentDirectory, 'templates');
  return { messages: read(directory, 'messages'), feedback: read(directory, 'feedback') };
}
