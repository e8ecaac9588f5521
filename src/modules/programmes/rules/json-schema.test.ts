import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageSchemas } from './json-schema.ts';

test.each(Object.entries(packageSchemas()))(
  'docs/%s is what this service reads (node scripts/programme-schemas.ts writes it)',
  (name, schema) => {
    expect(readFileSync(`docs/${name}`, 'utf8')).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  },
);
