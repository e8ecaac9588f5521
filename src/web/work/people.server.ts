import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { findPeople, type PeopleFound } from '#modules/worklist/public.ts';
import { worklistTexts } from '#modules/worklist/texts/texts.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { shellTexts } from '../shell/texts/texts.ts';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { atWork, staffFrame } from './staff-frame.server.ts';
import { nameOrNot } from './work-rows.ts';

function shown(context: RequestContext, found: PeopleFound) {
  const { language } = context;
  const speaks = shellTexts(language).speaks;
  return {
    rows: found.people.map((person) => ({
      id: person.residentId,
      href: `/${language}/work/people/${person.residentId}`,
      name: nameOrNot(person, language),
      about: person.language === null ? worklistTexts(language).unknownName : speaks[person.language],
    })),
    found: found.found,
    page: found.page,
    pages: found.pages,
  };
}

export async function loadPeople({ context: given, request }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const work = await atWork(context, request);
  const page = Number(new URL(request.url).searchParams.get('page') ?? '1');
  const found = orPage(
    context,
    request,
    await run(context, findPeople, { name: '', page, language: context.language }),
  );
  return { frame: await staffFrame(context, work, { place: 'people' }), ...shown(context, found) };
}

/** The empty search; it reads nobody. */
export async function loadSearch({ context: given, request }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const work = await atWork(context, request);
  return { frame: await staffFrame(context, work, { place: 'people' }) };
}

export async function searchPeople({ context: given, request }: ActionFunctionArgs) {
  const context = given.get(requestContext);
  await atWork(context, request);
  const form = await formFields(request);
  const name = field(form, 'name').trim();
  if (name === '') throw redirect(`/${context.language}/work/people`);
  const page = Number(field(form, 'page') === '' ? '1' : field(form, 'page'));
  const outcome = await run(context, findPeople, { name, page, language: context.language });
  // A name longer than any name finds nobody.
  if (!outcome.ok && outcome.refusal === 'bad-input')
    return { name: '', rows: [], found: 0, page: 1, pages: 1 };
  return { name, ...shown(context, orPage(context, request, outcome)) };
}
