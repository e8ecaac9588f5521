/** The published JSON Schemas of a package, made from the shapes that this service reads it by. */
import * as z from 'zod';
import { ProgrammeContent } from '../contract.ts';
import { block, diary, field, mediaName } from './shape-blocks.ts';
import { PackageManifest } from './shape-package.ts';
import {
  code,
  flagRule,
  languageTag,
  plain,
  reminder,
  rich,
  rule,
  technique,
  wallTime,
} from './shape-parts.ts';

const ADDRESS = 'https://vandra.example/schemas';

/** The shapes that have a name of their own in the schema. */
const names = z.registry<{ id: string }>();
for (const [id, shape] of Object.entries({
  languageTag,
  code,
  technique,
  wallTime,
  plainText: plain,
  richText: rich,
  rule,
  reminder,
  flagRule,
  mediaName,
  field,
  diary,
  block,
}))
  names.add(shape, { id });

function schemaOf(shape: z.ZodType, about: { readonly name: string; readonly title: string }): object {
  const { $schema, ...schema } = z.toJSONSchema(shape, { io: 'input', reused: 'ref', metadata: names });
  return { $schema, $id: `${ADDRESS}/${about.name}`, title: about.title, ...schema };
}

/** By the name of their file. */
export function packageSchemas(): Readonly<Record<string, object>> {
  const programme = { name: 'programme.schema.json', title: 'Vandra programme, format 1' };
  const manifest = { name: 'programme-manifest.schema.json', title: 'Vandra programme package, format 1' };
  return {
    [programme.name]: schemaOf(ProgrammeContent, programme),
    [manifest.name]: schemaOf(PackageManifest, manifest),
  };
}
