/** A package that a designer brings: read whole and told of, before anything of it is kept. */
import { data } from 'react-router';
import { importPackage, LARGEST_PACKAGE, packageFaultText, readPackage } from '#modules/programmes/public.ts';
import { type HeldFile, holdFile } from '#platform/held-file.ts';
import { postedFile } from '#platform/http/posted-file.ts';
import { listText } from '#platform/i18n.ts';
import type { RequestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import { type ImportProblem, studioTexts } from './texts/texts.ts';

export interface BroughtPackage {
  readonly problem: ImportProblem | null;
  readonly faults: readonly { readonly path: string; readonly what: string }[];
  readonly kept: {
    readonly href: string;
    readonly became: 'new' | 'same';
    readonly signed: 'unsigned' | 'known' | 'unknown';
    /** Names of forms that came along and were not known. */
    readonly forms: string | null;
  } | null;
}

type Fault = Parameters<typeof packageFaultText>[0] & { readonly path: string };

const NOTHING: BroughtPackage = { problem: null, faults: [], kept: null };
function toldAs({ language }: RequestContext, faults: readonly Fault[]): BroughtPackage {
  return {
    ...NOTHING,
    faults: faults.map((fault) => ({ path: fault.path, what: packageFaultText(fault, language) })),
  };
}
const KNOWN: readonly ImportProblem[] = ['version-exists', 'version-in-making', 'form-refused'];

export async function bringPackage(here: RequestContext, request: Request): Promise<BroughtPackage> {
  const { dataDirectory: directory } = here.app.config;
  const held = await holdFile(postedFile(request, 'file'), { directory, most: LARGEST_PACKAGE });
  if (!held.ok && held.refusal === 'cut-short') throw data({ refusal: 'bad-input' }, { status: 400 });
  if (!held.ok) {
    const about = request.headers.get('content-length') ?? '';
    return toldAs(here, [{ name: 'package-too-large', path: '', about }]);
  }
  try {
    return held.value.bytes === 0
      ? { ...NOTHING, problem: 'no-file' }
      : await bringHeld(here, request, held.value);
  } finally {
    await held.value.close();
  }
}

async function bringHeld(here: RequestContext, request: Request, held: HeldFile): Promise<BroughtPackage> {
  const { app, language } = here;
  const read = await readPackage({ forms: app.forms, keys: app.config.packageKeys }, held);
  if (!read.ok) return toldAs(here, read.faults);
  const outcome = await run(here, importPackage(app, read.package), {});
  if (!outcome.ok) {
    const problem = KNOWN.find((one) => one === outcome.refusal);
    if (problem === undefined) orPage(here, request, outcome);
    return { ...NOTHING, problem: problem ?? null };
  }
  const { programmeId, became, questionnaires } = outcome.value;
  const forms = questionnaires.filter((one) => one.became === 'new').map((one) => one.name);
  return {
    ...NOTHING,
    kept: {
      href: `/${language}/work/programmes/${programmeId}`,
      became,
      signed: read.package.signedBy.kind,
      forms:
        forms.length === 0 ? null : studioTexts(language).bring.forms({ names: listText(language, forms) }),
    },
  };
}
