/** Writes the published JSON Schemas of programme packages, after the shapes they are made from were changed. */
import { writeFileSync } from 'node:fs';
import { packageSchemas } from '../src/modules/programmes/rules/json-schema.ts';

for (const [name, schema] of Object.entries(packageSchemas()))
  writeFileSync(`docs/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
