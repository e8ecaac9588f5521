import { Form } from 'react-router';
import { Button } from '../design/button.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { useWorkTexts } from './texts/texts.ts';

interface SearchFormProps {
  readonly name?: string;
  /** `stated` shows how to search; `short` leaves it out where the field stands among other things. */
  readonly hint?: 'stated' | 'short';
}

/** Search by name. It is posted, so that no name comes to stand in an address, a history or a log. */
export function SearchForm({ name = '', hint = 'short' }: SearchFormProps) {
  const words = useWorkTexts().people;
  return (
    <Form method="post" action={`/${useLanguage()}/work/people/search`} className="v-search" role="search">
      <label className="ds-label v-label" htmlFor="search-name">
        {words.searchLabel}
      </label>
      {hint === 'stated' ? (
        <p className="v-hint" id="search-hint">
          {words.searchHint}
        </p>
      ) : null}
      <div className="v-search-row">
        <input
          id="search-name"
          name="name"
          type="search"
          className="ds-input"
          autoComplete="off"
          maxLength={200}
          defaultValue={name}
          aria-describedby={hint === 'stated' ? 'search-hint' : undefined}
          data-search
        />
        <Button variant="second">{words.search}</Button>
      </div>
    </Form>
  );
}
