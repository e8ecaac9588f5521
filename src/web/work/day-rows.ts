import type { LoaderFunctionArgs } from 'react-router';
import { loadDayRows } from './my-day.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  return loadDayRows(args);
}
