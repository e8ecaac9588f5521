/** Reads the programmes that the service ships, once, at start. A fault in a file stops the start with its place named. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ProgrammeContent } from '../contract.ts';
import { faultsIn } from '../rules/faults-in.ts';
import type { Programme } from '../rules/programme.ts';
import { mediaIn } from '../rules/used-in.ts';

export interface ShippedProgramme {
  readonly major: number;
  readonly minor: number;
  readonly content: Programme;
  /** Where its files lie, under `media`. */
  readonly folder: string;
}

const Owner = z.strictObject({
  name: z.string().min(1),
  contact: z.string().min(1),
  licence: z.string().min(1),
  /** By when somebody reads all of them anew. */
  reviewBy: z.iso.date(),
});

export interface ShippedProgrammes {
  /** Whom to ask about them, and on which terms they may be used. */
  readonly owner: z.infer<typeof Owner>;
  /** Every version, by code and number. */
  readonly programmes: readonly ShippedProgramme[];
}

const FILE = /^([1-9]\d{0,3})(?:\.(0|[1-9]\d{0,3}))?\.json$/;

function readOne(path: string): Programme {
  const read = ProgrammeContent.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`);
  const faults = faultsIn(read.data);
  if (faults.length > 0)
    throw new Error(
      `${path}: ${faults.map((fault) => `${fault.name} at ${fault.at} ${fault.about}`).join('; ')}`,
    );
  return read.data;
}

function versionsIn(folder: string, code: string): readonly ShippedProgramme[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const [, major, minor = '0'] = FILE.exec(name) ?? [];
      if (major === undefined) throw new Error(`${path}: the name must be a version, such as 1.0.json`);
      const content = readOne(path);
      if (content.code !== code) throw new Error(`${path}: its code is ${content.code}`);
      const missing = mediaIn(content).filter((file) => !existsSync(join(folder, 'media', file)));
      if (missing.length > 0) throw new Error(`${path}: no media/${missing.join(', media/')}`);
      return { major: Number(major), minor: Number(minor), content, folder };
    });
}

/** Every version of every programme under a folder. */
export function loadProgrammes(directory: string): ShippedProgrammes {
  return {
    owner: Owner.parse(JSON.parse(readFileSync(join(directory, 'owner.json'), 'utf8'))),
    programmes: readdirSync(directory, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .flatMap((entry) => versionsIn(join(directory, entry.name), entry.name)),
  };
}
