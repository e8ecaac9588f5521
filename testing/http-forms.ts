/** Forms of a page as a browser without JavaScript reads and fills them. For tests over real HTTP. */
import { unescapeHtml } from './http-person.ts';

export interface Form {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescapeHtml(found);
}

/** What a tag adds to the form: a chosen or first radio button, a ticked box, any other named value. */
function valueOf(tag: string, before: Readonly<Record<string, string>>): string | undefined {
  const type = attributeOf(tag, 'type');
  const isTicked = /\schecked(?:=|\s|>|\/)/.test(tag);
  const name = attributeOf(tag, 'name') ?? '';
  if (type === 'checkbox' && !isTicked) return undefined;
  if (name in before && !(type === 'radio' && isTicked)) return undefined;
  return attributeOf(tag, 'value') ?? (type === 'checkbox' ? 'on' : '');
}

/** The post forms of a page with their named values; of a group of radio buttons the chosen one or else the first. */
export function formsOf(html: string, url: string): readonly Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, attributes]) => /method="post"/i.test(attributes ?? ''))
    .map(([, attributes = '', inside = '']) => {
      const fields: Record<string, string> = {};
      for (const [tag] of inside.matchAll(/<(?:input|button)\b[^>]*>/g)) {
        const name = attributeOf(tag, 'name');
        const value = valueOf(tag, fields);
        if (name !== undefined && value !== undefined) fields[name] = value;
      }
      for (const [tag, text = ''] of inside.matchAll(/<textarea\b[^>]*>([\s\S]*?)<\/textarea>/g)) {
        const name = attributeOf(tag, 'name');
        if (name !== undefined) fields[name] = unescapeHtml(text).replace(/^\n/, '');
      }
      for (const [tag, options = ''] of inside.matchAll(/<select\b[^>]*>([\s\S]*?)<\/select>/g)) {
        const name = attributeOf(tag, 'name');
        const option = /<option\b[^>]*\sselected[^>]*>/.exec(options) ?? /<option\b[^>]*>/.exec(options);
        if (name !== undefined) fields[name] = attributeOf(option?.[0] ?? '', 'value') ?? '';
      }
      const action = attributeOf(` ${attributes}`, 'action') ?? '';
      return { action: action === '' ? url : action, fields };
    });
}

/** The first form of the page that has this field. Throws with the page's address when there is none. */
export function formWith(
  page: { readonly html: string; readonly url: string; readonly status: number },
  name: string,
): Form {
  const form = formsOf(page.html, page.url).find((one) => name in one.fields);
  if (form === undefined) throw new Error(`no form with ${name} on ${page.url} (${page.status})`);
  return form;
}
