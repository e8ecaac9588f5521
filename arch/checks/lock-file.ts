/**
 * What the lock file says about what we ship: under which licences, and from nowhere in particular.
 */
import type { Check, Finding } from '../finding.ts';

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly resolved?: string;
}

/** Packages that name no licence in their manifest, with what their own files say. Each was read. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  'node_modules/emitter-component': 'MIT',
  'node_modules/png-js': 'MIT',
  // Terms of their own after the BSD licence: use and change are free, with the notice kept.
  'node_modules/@lhncbc/ucum-lhc': 'BSD-style',
  'node_modules/fhirpath': 'BSD-style',
};

const COPYLEFT = /\bA?GPL\b|\bSSPL\b|\bBUSL\b|\bCC-BY-NC/i;

function packagesOf(text: string): [string, LockedPackage][] {
  const parsed = JSON.parse(text) as { packages?: Record<string, LockedPackage> };
  return Object.entries(parsed.packages ?? {});
}

/** True when at least one alternative of an SPDX expression may be shipped under Apache-2.0. */
function mayShip(licence: string): boolean {
  return licence
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/)
    .some((alternative) => !COPYLEFT.test(alternative));
}

function licenceFindings([path, entry]: [string, LockedPackage]): Finding[] {
  if (path === '' || entry.dev === true) return [];
  const licence = READ_BY_HAND[path] ?? entry.license;
  if (licence === undefined || /^see licen[cs]e/i.test(licence)) {
    return [{ rule: 'licences', path, sentence: 'names no licence in its manifest; read its files' }];
  }
  return mayShip(licence) ? [] : [{ rule: 'licences', path, sentence: `is under ${licence}` }];
}

export const lockFile: Check = {
  rules: ['licences', 'no-registry-hosts'],
  find: (files) =>
    files
      .filter((file) => file.path === 'package-lock.json')
      .flatMap((file) => packagesOf(file.text))
      .flatMap(([path, entry]) => [
        ...licenceFindings([path, entry]),
        ...(entry.resolved?.includes('://') === true
          ? [{ rule: 'no-registry-hosts', path, sentence: 'names the host it was fetched from' }]
          : []),
      ]),
};
