import { numberText } from '#platform/i18n.ts';
import { useLanguage } from '../shell/shell-context.ts';

/** A part of a whole as a bar, with its number beside it: the number says it all, the bar is for the eye. */
export function ShareBar({ percent }: { readonly percent: number }) {
  const language = useLanguage();
  const said = numberText(language, percent);
  return (
    <span className="v-share">
      <svg className="v-share-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="v-share-whole" width="100" height="8" />
        <rect className="v-share-part" width={percent} height="8" />
      </svg>
      <span>{language === 'en' ? `${said}%` : `${said}\u00a0%`}</span>
    </span>
  );
}
