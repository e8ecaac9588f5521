/**
 * Imported first of all by `main.ts`: React and React Router read it once, when they load. In their development form a
 * page costs twice the CPU, and what it checks is checked by the tests.
 */
process.env['NODE_ENV'] = 'production';
