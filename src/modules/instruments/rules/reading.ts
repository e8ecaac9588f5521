/** Reading FHIR JSON from outside: what is understood is taken, everything else is told by path. */
import type { Language } from '#kernel/actor.ts';
import { type Fault, type FaultAbout, type FaultName, faultText } from '../texts/faults.ts';
import type { Text } from './form.ts';
import { isReadable } from './validate.ts';

export type Json = Readonly<Record<string, unknown>>;

/** Something wrong, with where it stands: `Questionnaire.item[2].answerOption[0]`. */
export interface ReadError {
  readonly path: string;
  /** In English, as it is told on the command line and to other systems. */
  readonly message: string;
  /** What it is, to be told in another language; undefined where only the message is known. */
  readonly fault?: Fault;
}

/** Something that is wrong, by its name. */
export function faultAt(path: string, name: FaultName, about: Partial<FaultAbout> = {}): ReadError {
  const fault = { name, what: about.what ?? '', other: about.other ?? '' };
  return { path, message: faultText(fault, 'en'), fault };
}
/** Something that is kept for export and does nothing here: an extension by its address, or an element by its name. */
export interface Unsupported {
  readonly path: string;
  readonly extension: string;
}
/** A text that is missing in a language of the service; the form's own language is shown instead. */
export interface Untranslated {
  readonly path: string;
  readonly language: Language;
}
export interface Notes {
  error(path: string, name: FaultName, about?: Partial<FaultAbout>): void;
  unsupported(path: string, extension: string): void;
  untranslated(path: string, language: Language): void;
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectIn(holder: Json, name: string): Json | undefined {
  const value = holder[name];
  return isJson(value) ? value : undefined;
}

/** A list, or undefined and a note when something else stands there. */
export function listIn(
  holder: Json,
  name: string,
  about: { readonly path: string; readonly notes: Notes },
): readonly Json[] {
  const value = holder[name];
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    about.notes.error(`${about.path}.${name}`, 'not-a-list');
    return [];
  }
  return (value as readonly unknown[]).flatMap((one, index) => {
    if (isJson(one)) return [one];
    about.notes.error(`${about.path}.${name}[${index}]`, 'not-an-object');
    return [];
  });
}

export function textIn(holder: Json, name: string): string | undefined {
  const value = holder[name];
  return typeof value === 'string' ? value : undefined;
}
export function numberIn(holder: Json, ...names: readonly string[]): number | undefined {
  const value = names.map((name) => holder[name]).find((one) => one !== undefined);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
export function wholeIn(holder: Json, ...names: readonly string[]): number | undefined {
  const value = numberIn(holder, ...names);
  return value !== undefined && Number.isInteger(value) ? value : undefined;
}

/** The extensions of an element, each an object with an address. */
export function extensionsOf(element: Json | undefined): readonly Json[] {
  const list = element?.['extension'];
  return Array.isArray(list) ? (list as readonly unknown[]).filter(isJson) : [];
}

export function extension(element: Json | undefined, ...urls: readonly string[]): Json | undefined {
  return extensionsOf(element).find((one) => typeof one['url'] === 'string' && urls.includes(one['url']));
}

/** A part of a complex extension. */
export function part(complex: Json, url: string): Json | undefined {
  return extension(complex, url);
}

/** Tells every extension of an element that is not among those we know, and every element name that FHIR or we do not. */
export function tellUnknown(
  element: Json | undefined,
  known: { readonly extensions: readonly string[]; readonly names?: readonly string[] },
  about: { readonly path: string; readonly notes: Notes },
): void {
  if (element === undefined) return;
  for (const one of extensionsOf(element)) {
    const url = textIn(one, 'url');
    if (url === undefined) about.notes.error(`${about.path}.extension`, 'extension-without-address');
    else if (!known.extensions.includes(url)) about.notes.unsupported(about.path, url);
  }
  if (Array.isArray(element['modifierExtension']))
    for (const one of (element['modifierExtension'] as readonly unknown[]).filter(isJson)) {
      about.notes.unsupported(about.path, textIn(one, 'url') ?? 'modifierExtension');
      about.notes.error(about.path, 'modifier-extension');
    }
  if (known.names === undefined) return;
  for (const name of Object.keys(element)) {
    const plain = name.startsWith('_') ? name.slice(1) : name;
    if (
      plain !== 'extension' &&
      plain !== 'modifierExtension' &&
      plain !== 'id' &&
      !known.names.includes(plain)
    )
      about.notes.unsupported(about.path, name);
  }
}

const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation';

function translationIn(element: Json | undefined, language: Language): string | undefined {
  const found = extensionsOf(element).find((one) => {
    if (one['url'] !== TRANSLATION) return false;
    const lang = part(one, 'lang');
    const code = lang === undefined ? undefined : textIn(lang, 'valueCode');
    return code === language || code?.startsWith(`${language}-`) === true;
  });
  const content = found === undefined ? undefined : part(found, 'content');
  const text =
    content === undefined ? undefined : (textIn(content, 'valueString') ?? textIn(content, 'valueMarkdown'));
  return text?.trim() === '' ? undefined : text;
}

/** Whose language the form's own texts are in; undefined when it is none of ours. */
export function languageOf(code: string | undefined): Language | undefined {
  const short = code?.slice(0, 2);
  return short === 'sv' || short === 'fi' || short === 'en' ? short : undefined;
}

/** A text in the three languages; one that is missing is told, and the form's own stands in for it. */
export function translated(
  base: string,
  element: Json | undefined,
  about: { readonly path: string; readonly notes: Notes; readonly own: Language | undefined },
): Text {
  tellUnknown(element, { extensions: [TRANSLATION] }, about);
  const inLanguage = (language: Language): string => {
    if (language === about.own) return base;
    const found = translationIn(element, language);
    if (found === undefined && base.trim() !== '') about.notes.untranslated(about.path, language);
    return found ?? base;
  };
  return { sv: inLanguage('sv'), fi: inLanguage('fi'), en: inLanguage('en') };
}

const DEEPEST = 60;

/** Every text with a character that neither the database nor FHIR keeps, by path; and what is nested too deep to be read. */
export function unreadableTexts(value: unknown, root: string): readonly ReadError[] {
  const found: ReadError[] = [];
  const path = [root];
  const tell = (name: FaultName, about?: Partial<FaultAbout>): void =>
    void found.push(faultAt(path.join(''), name, about));
  const lookInto = (inner: unknown, step: string): void => {
    path.push(step);
    look(inner);
    path.pop();
  };
  function look(one: unknown): void {
    if (typeof one === 'string') {
      if (!isReadable(one)) tell('unreadable-text');
    } else if (typeof one !== 'object' || one === null) return;
    else if (path.length > DEEPEST + 1) tell('too-deep', { what: String(DEEPEST) });
    else if (Array.isArray(one)) for (const [index, inner] of one.entries()) lookInto(inner, `[${index}]`);
    else
      for (const [name, inner] of Object.entries(one)) {
        if (isReadable(name)) lookInto(inner, `.${name}`);
        else tell('unreadable-name');
      }
  }
  look(value);
  return found;
}
