import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { batchLine, readExportLine, rowLine } from './rules/export-lines.ts';
import { aLogRow, aSealer, sealed, trustIn } from './testing.ts';
import { verifyExport } from './verifier.ts';

const service = aSealer('service-2027');
const rows = Array.from({ length: 9 }, (_, index) =>
  aLogRow(index + 1, { reason: index === 3 ? 'Åsa\nbad om det' : null }),
);
const batches = sealed(rows, [4, 9], service);
const lines = [...rows.map(rowLine), ...batches.map(batchLine)];
const trust = trustIn(service);

describe('an exported log', () => {
  test('is intact when nothing was done to it; empty lines do not matter', () =>
    expect(verifyExport([...lines, ''], trust)).toMatchObject({
      intact: true,
      findings: [],
      rows: 9,
      batches: 2,
    }));
  test('says which row was altered in the file', () => {
    const altered = lines.map((line) => line.replace('"request-6"', '"request-7"'));
    expect(verifyExport(altered, trust)).toMatchObject({
      intact: false,
      findings: [{ name: 'row-altered', batch: 2, seq: 6 }],
    });
  });
  test('says when two lines changed places', () =>
    expect(verifyExport([lines[1] ?? '', lines[0] ?? '', ...lines.slice(2)], trust).findings).toMatchObject([
      { name: 'row-reordered', seq: 1 },
    ]));
  test.each([
    ['no JSON', '{'],
    ['another kind', '{"kind":"key"}'],
    ['a list', '[]'],
    ['a column too many', rowLine(aLogRow(1)).replace('}', ',"more":1}')],
    ['a column missing', rowLine(aLogRow(1)).replace('"emergency":false', '"emergency":null')],
    ['an instant written otherwise', rowLine(aLogRow(1)).replace('.000Z', 'Z')],
    ['half a character', rowLine(aLogRow(1)).replace('"read"', '"\\ud800"')],
  ])('names a line that is %s', (_, line) => {
    const verdict = verifyExport([...lines, line], trust);
    expect(verdict).toMatchObject({ intact: false, findings: [{ name: 'line-unreadable', seq: 12 }] });
  });
  test('reads back what was written', () => {
    expect(rows.map((row) => readExportLine(rowLine(row)))).toEqual(
      rows.map((row) => ({ kind: 'row', row })),
    );
    expect(batches.map((batch) => readExportLine(batchLine(batch)))).toEqual(
      batches.map((batch) => ({ kind: 'batch', batch })),
    );
  });
});

test('an auditor runs the verifier alone: this folder, Node, nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verifier-'));
  try {
    cpSync(join(import.meta.dirname, 'verifier.ts'), join(folder, 'verifier.ts'));
    cpSync(join(import.meta.dirname, 'rules'), join(folder, 'rules'), {
      recursive: true,
      filter: (path) => !path.includes('.test.') && !path.endsWith('seal-batch.ts'),
    });
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(
      join(folder, 'log.jsonl'),
      lines.map((line) => line.replace('"request-6"', '"request-7"')).join('\n'),
    );
    writeFileSync(join(folder, 'trust.json'), JSON.stringify(trust));
    const program = `
      import { readFileSync } from 'node:fs';
      import { verifyExport } from './verifier.ts';
      const verdict = verifyExport(readFileSync('log.jsonl', 'utf8').split('\\n'), JSON.parse(readFileSync('trust.json', 'utf8')));
      process.stdout.write(JSON.stringify(verdict.findings));`;
    const said: unknown = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        cwd: folder,
        encoding: 'utf8',
      }),
    );
    expect(said).toMatchObject([{ name: 'row-altered', batch: 2, seq: 6 }]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
