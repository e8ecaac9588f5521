/** What a page gets besides where a form is filled in. Without it each page is posted as a whole. */
import { playForm } from './form/player.ts';
import { tellKept } from './kept/kept-page.ts';

playForm();
tellKept().catch((fault: unknown) => reportError(fault));
