/** What a package says of rights, in words: of the programme, and of each form that it asks. */
import type { PackageManifest } from './shape-package.ts';

export interface FormLicence {
  readonly name: string;
  readonly version: string;
  readonly citation: string;
  readonly terms: string;
}

/** In English, as licences are read across countries. */
export function licenceText(
  manifest: Pick<PackageManifest, 'code' | 'version' | 'owner' | 'licence'>,
  forms: readonly FormLicence[],
): string {
  const { code, version, owner, licence } = manifest;
  return [
    `Programme: ${code} ${version}`,
    `Owner: ${owner.name}, ${owner.contact}`,
    `Licence: ${licence ?? 'not stated. Ask the owner before you use it.'}`,
    '',
    ...(forms.length === 0
      ? ['It asks no questionnaires.']
      : [
          'Questionnaires, each under terms of its own:',
          ...forms.map(
            (form) => `- ${form.name} ${form.version}: ${form.terms}. ${form.citation.replace(/\s+/g, ' ')}`,
          ),
        ]),
    '',
  ].join('\n');
}
