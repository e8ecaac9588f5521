import type { TablesTexts } from './texts.ts';

export const en: TablesTexts = {
  heading: 'Responses for statistics',
  lead: 'The unit’s responses to one form as tables. Names and identity numbers are left out. The same person has the same code every time. What the person wrote in their own words stays in the record.',
  logged: 'Every person sees in their log that the responses were fetched, by whom and when.',
  library: 'All forms, with source, licence and limits',
  form: 'Form',
  from: 'Responses from',
  until: 'Until',
  fetch: 'Fetch the responses',
  inside: {
    heading: 'What the file holds',
    files: [
      'responses.csv: a row for each response, with code, text and why a cell is empty in columns of their own.',
      'responses-long.csv: a row for each question, also those that can be answered several times.',
      'codebook.csv: what each column and code means, in which versions of the form.',
      'responses.sps: reads the table in PSPP and SPSS with names of columns and codes.',
    ],
  },
  stopped: {
    'nothing-to-export':
      'There are no responses to that form in that time. Choose another time or another form.',
    'too-many-people': 'The unit has too many people for one fetch. Ask those who run the service for help.',
    'bad-input': 'The dates could not be read. Choose both again.',
  },
};
