/** The names of behaviour change techniques (BCTTv1), read and checked once at start. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Language } from '#kernel/actor.ts';

export interface Technique {
  /** `1.4`: cluster and number. */
  readonly code: string;
  readonly title: Readonly<Record<Language, string>>;
}

const TechniqueFile = z.strictObject({
  name: z.literal('bct-v1'),
  version: z.string(),
  source: z.string(),
  certainty: z.string(),
  techniques: z
    .array(
      z.strictObject({
        code: z.string().regex(/^([1-9]|1[0-6])\.([1-9]|1[0-5])$/),
        title: z.strictObject({ sv: z.string().min(1), fi: z.string().min(1), en: z.string().min(1) }),
      }),
    )
    .min(1),
});

/** In the order of the taxonomy. Throws where the file is not right. */
export function loadTechniques(contentDirectory: string): readonly Technique[] {
  const file = join(contentDirectory, 'codes', 'bct-v1.json');
  return TechniqueFile.parse(JSON.parse(readFileSync(file, 'utf8'))).techniques;
}
