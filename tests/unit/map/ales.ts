import { readFileSync } from 'node:fs';
import { places as placesOf } from '../../../src/map/places.ts';
import { parseTerritory } from '../../../src/neighbourhood/parse.ts';
import { publishedContract } from '../plan/contract.ts';

export const contract = publishedContract();

const file = new URL('../../../public/data/territoire.json', import.meta.url);
const read = parseTerritory(JSON.parse(readFileSync(file, 'utf8')));
if (!read.ok) throw new Error(JSON.stringify(read.failure));
/** The published outlines of Alès. */
export const territory = read.value;
export const places = placesOf(contract, territory);
