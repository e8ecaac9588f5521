/**
 * A signed note as a FHIR R4 document: a Bundle whose first entry is the Composition, and in which every reference leads to
 * another entry. It is whole by itself, as it stood when it was made.
 */
import type { Instant } from '#kernel/dates.ts';
import { longDateTime } from '#kernel/dates-format.ts';
import { copyWords, type NoteHandedOut } from '#modules/coaching/public.ts';
import { fhirId } from './ids.ts';

/** Personnummer and samordningsnummer (day + 60); henkilötunnus. */
const PERSONNUMMER = 'urn:oid:1.2.752.129.2.1.3.1';
const SAMORDNINGSNUMMER = 'urn:oid:1.2.752.129.2.1.3.3';
const HENKILOTUNNUS = 'urn:oid:1.2.246.21';
const SECTIONS = 'https://vandra.example/fhir/CodeSystem/note-section';
const PATIENTS = 'https://vandra.example/fhir/patient';
const NOTES = 'https://vandra.example/fhir/note';
const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';
const ACT_CLASS = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
// LOINC 11488-4 "Consult note": the kind of document that comes nearest to a conversation that was held.
const DOCUMENT_TYPE = { system: 'http://loinc.org', code: '11488-4', display: 'Consult note' };

/** `VR`: at a distance, however; `AMB`: they met. */
const CLASSES: Readonly<Record<NoteHandedOut['act']['channel'], 'VR' | 'AMB'>> = {
  video: 'VR',
  phone: 'VR',
  text: 'VR',
  'on-site': 'AMB',
};

function identifierSystem(number: string): string {
  if (!/^\d{8}-?\d{4}$/.test(number)) return HENKILOTUNNUS;
  return Number(number.slice(6, 8)) > 60 ? SAMORDNINGSNUMMER : PERSONNUMMER;
}

/** XML takes neither these signs nor control characters. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function narrative(language: string, text: string) {
  const lines = text.split('\n').map(escaped).join('<br/>');
  return {
    status: 'generated',
    div: `<div xmlns="http://www.w3.org/1999/xhtml" lang="${language}" xml:lang="${language}"><p>${lines}</p></div>`,
  };
}

function urn(id: string): string {
  return `urn:uuid:${id}`;
}

function ref(id: string) {
  return { reference: urn(id) };
}

interface Entry {
  readonly id: string;
  readonly resource: { readonly resourceType: string } & Readonly<Record<string, unknown>>;
}

/** The name as it is written: the last word is the family's, which is all that can be known of it. */
function humanName(name: string) {
  const words = name.split(' ').filter((word) => word !== '');
  return {
    text: name,
    family: words.at(-1) ?? name,
    ...(words.length > 1 ? { given: words.slice(0, -1) } : {}),
  };
}

function patientOf(note: NoteHandedOut): Entry {
  const { person, residentId, unit, isProtected } = note;
  return {
    id: residentId,
    resource: {
      resourceType: 'Patient',
      ...(isProtected ? { meta: { security: [{ system: CONFIDENTIALITY, code: 'R' }] } } : {}),
      identifier: [
        { system: PATIENTS, value: fhirId(residentId, unit.id) },
        ...(person === null
          ? []
          : [
              {
                use: 'official',
                system: identifierSystem(person.identityNumber),
                value: person.identityNumber,
              },
            ]),
      ],
      ...(person === null ? {} : { name: [humanName(person.name)], birthDate: person.birthDate }),
    },
  };
}

function staffOf(note: NoteHandedOut): readonly Entry[] {
  const all = [note.author, ...note.addenda.map(({ author }) => author)];
  return all
    .filter(({ id }, place) => all.findIndex((one) => one.id === id) === place)
    .map(({ id, name, title }) => ({
      id,
      resource: {
        resourceType: 'Practitioner',
        name: [humanName(name)],
        ...(title === '' ? {} : { qualification: [{ code: { text: title } }] }),
      },
    }));
}

function placesOf({ unit }: NoteHandedOut): readonly Entry[] {
  return [
    {
      id: unit.id,
      resource: { resourceType: 'Organization', name: unit.name, partOf: ref(unit.organisationId) },
    },
    { id: unit.organisationId, resource: { resourceType: 'Organization', name: unit.organisationName } },
  ];
}

/** The contact itself: of a booked meeting its own times, else no more than that it was. */
function encounterOf(note: NoteHandedOut): Entry {
  const { meeting, act, residentId, author, unit } = note;
  return {
    id: meeting?.id ?? idAt(note.noteId, NO_MEETING),
    resource: {
      resourceType: 'Encounter',
      status: 'finished',
      class: { system: ACT_CLASS, code: CLASSES[act.channel] },
      subject: ref(residentId),
      participant: [{ individual: ref(author.id) }],
      ...(meeting === null ? {} : { period: { start: meeting.startsAt, end: meeting.endsAt } }),
      serviceProvider: ref(unit.id),
    },
  };
}

function conceptOf({ uri, code, title }: NoteHandedOut['codes'][number]) {
  return {
    ...(uri === null ? {} : { coding: [{ system: uri, code, display: title }] }),
    text: `${code} ${title}`,
  };
}

/** Beyond as many codes as a note can have. */
const NO_MEETING = 0xffff;

/** An id that follows from the note's and the place, so that the same note gives the same document. */
function idAt(noteId: string, place: number): string {
  return `${noteId.slice(0, 24)}${place.toString(16).padStart(12, '0')}`;
}

/** What was done is a Procedure; why, a Condition. */
function codedOf(note: NoteHandedOut): readonly Entry[] {
  return note.codes.map((code, place): Entry => {
    const id = idAt(note.noteId, place);
    if (code.kind === 'reason')
      return {
        id,
        resource: {
          resourceType: 'Condition',
          clinicalStatus: {
            coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
          },
          code: conceptOf(code),
          subject: ref(note.residentId),
          encounter: ref(encounterOf(note).id),
          recordedDate: note.signedAt,
          recorder: ref(note.author.id),
        },
      };
    return {
      id,
      resource: {
        resourceType: 'Procedure',
        status: 'completed',
        code: conceptOf(code),
        subject: ref(note.residentId),
        encounter: ref(encounterOf(note).id),
        performedDateTime: note.meeting?.startsAt ?? note.signedAt,
        performer: [{ actor: ref(note.author.id), onBehalfOf: ref(note.unit.id) }],
      },
    };
  });
}

function sectionsOf(note: NoteHandedOut) {
  const words = copyWords(note.language);
  const coded = codedOf(note);
  return [
    ...note.fields.map(({ code, label, text }) => ({
      title: label,
      code: { coding: [{ system: SECTIONS, code, display: label }] },
      text: narrative(note.language, text),
    })),
    ...(coded.length === 0
      ? []
      : [
          {
            title: words.codes,
            code: { coding: [{ system: SECTIONS, code: 'codes' }] },
            text: narrative(
              note.language,
              note.codes.map(({ system, code, title }) => `${system} ${code} ${title}`).join('\n'),
            ),
            entry: coded.map(({ id }) => ref(id)),
          },
        ]),
    ...note.addenda.map((added) => ({
      title: words.addendumBy({
        name: added.author.name,
        when: longDateTime(added.signedAt, note.unit.zone, note.language),
      }),
      code: { coding: [{ system: SECTIONS, code: 'addendum' }] },
      author: [ref(added.author.id)],
      text: narrative(note.language, added.text ?? words.erased),
    })),
  ];
}

function compositionOf(note: NoteHandedOut): Entry {
  const { noteId, residentId, author, unit, addenda } = note;
  const attested = [
    { mode: 'legal', time: note.signedAt, party: ref(author.id) },
    ...addenda.map((added) => ({ mode: 'legal', time: added.signedAt, party: ref(added.author.id) })),
  ];
  return {
    id: noteId,
    resource: {
      resourceType: 'Composition',
      language: note.language,
      identifier: { system: NOTES, value: fhirId(residentId, noteId) },
      // Signed and added to since: FHIR's word for it is amended.
      status: addenda.length === 0 ? 'final' : 'amended',
      type: { coding: [DOCUMENT_TYPE], text: note.title },
      subject: ref(residentId),
      encounter: ref(encounterOf(note).id),
      date: addenda.at(-1)?.signedAt ?? note.signedAt,
      author: [ref(author.id)],
      title: note.title,
      confidentiality: note.isProtected ? 'R' : 'N',
      attester: attested,
      custodian: ref(unit.id),
      section: sectionsOf(note),
    },
  };
}

/** The Composition alone, as a search finds it. */
export function noteComposition(note: NoteHandedOut) {
  const { resource } = compositionOf(note);
  return { ...resource, id: fhirId(note.residentId, note.noteId) };
}

export function noteDocument(note: NoteHandedOut, madeAt: Instant) {
  const entries = [
    compositionOf(note),
    patientOf(note),
    encounterOf(note),
    ...staffOf(note),
    ...placesOf(note),
    ...codedOf(note),
  ];
  return {
    resourceType: 'Bundle',
    language: note.language,
    identifier: {
      system: NOTES,
      value: `${fhirId(note.residentId, note.noteId)}.${note.addenda.length}`,
    },
    type: 'document',
    timestamp: madeAt,
    entry: entries.map(({ id, resource }) => ({
      fullUrl: urn(id),
      resource: { ...resource, id },
    })),
  };
}
