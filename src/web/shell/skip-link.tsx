import { SkipLink as DesignSkipLink } from '@digdir/designsystemet-react';
import { useShellTexts } from './texts/texts.ts';

/** First in the tab order of every page; every page has `<main id="main">`. */
export function SkipLink() {
  return <DesignSkipLink href="#main">{useShellTexts().skipToContent}</DesignSkipLink>;
}
