import { describe, expect, it } from 'vitest';

import { authorName, isNobody, parseAuthor, parseAuthors, shortAuthors, type Author } from '../../utils/model/authors';
import { medlineAuthor } from '../../utils/model/medline-author';

const ADA: Author = { family: 'Example', given: 'Ada' };
const JAMES: Author = { family: 'Example', given: 'James', suffix: 'Jr.' };

describe('parseAuthor', () => {
  it.each<[string, Author]>([
    ['Albert Gu', { family: 'Gu', given: 'Albert' }],
    ['Gu, Albert', { family: 'Gu', given: 'Albert' }],
    ['EXAMPLE, Ada', { family: 'EXAMPLE', given: 'Ada' }],
    ['EXAMPLE Ada', { family: 'EXAMPLE', given: 'Ada' }],
    ['JP Example', { family: 'Example', given: 'JP' }],
    ['Ada Example,', ADA],
    ['Example, Ada,', ADA],
    ['OpenAI', { literal: 'OpenAI' }],
    ['Example,', { literal: 'Example' }],
    ['李四', { literal: '李四' }],
    ['李 四', { literal: '李 四' }],
    ['김 철수', { literal: '김 철수' }],
  ])('splits %s', (name, author) => expect(parseAuthor(name)).toEqual(author));

  it.each<[string, Author]>([
    ['Laurens van der Maaten', { family: 'van der Maaten', given: 'Laurens' }],
    ['van der Maaten, Laurens', { family: 'van der Maaten', given: 'Laurens' }],
    ['Maaten, Laurens van der', { family: 'van der Maaten', given: 'Laurens' }],
    ['van der Example', { family: 'van der Example' }],
    ['Ada de la Fixture', { family: 'de la Fixture', given: 'Ada' }],
    ["Jean d'Exemple", { family: "d'Exemple", given: 'Jean' }],
    ["Gerard 't Voorbeeld", { family: "'t Voorbeeld", given: 'Gerard' }],
    ['Ahmed al-Mithal', { family: 'al-Mithal', given: 'Ahmed' }],
    ['Santiago Ejemplo y Muestra', { family: 'Ejemplo y Muestra', given: 'Santiago' }],
    ['Jean-Luc McExample', { family: 'McExample', given: 'Jean-Luc' }],
    ['Di Wu', { family: 'Wu', given: 'Di' }],
    ['Force, Adam', { family: 'Force', given: 'Adam' }],
    ['Adam Force', { family: 'Force', given: 'Adam' }],
    ['Ada \u{20bb7}', { family: '\u{20bb7}', given: 'Ada' }],
    ['Ejemplo Muestra, Ana María', { family: 'Ejemplo Muestra', given: 'Ana María' }],
  ])('knows the particles and family names of several words of %s', (name, author) =>
    expect(parseAuthor(name)).toEqual(author),
  );

  it.each([
    'James Example Jr.',
    'James Example, Jr.',
    'Example, Jr., James',
    'Example Jr., James',
    'Example, James, Jr.',
    'Example, James Jr.',
    'Jr. James Example',
    'James Jr. Example',
    'James Example, Jr., PhD',
    'Dr. James Example Jr., Ph.D.',
  ])('takes the suffix apart in %s', (name) => expect(parseAuthor(name)).toEqual(JAMES));

  it.each<[string, Author]>([
    ['Ada Jr', { family: 'Ada', suffix: 'Jr' }],
    ['Jr Ada', { family: 'Ada', suffix: 'Jr' }],
    ['Robert L. Logan IV', { family: 'Logan', given: 'Robert L.', suffix: 'IV' }],
    ['José Muestra Filho', { family: 'Muestra', given: 'José', suffix: 'Filho' }],
    ['Muestra, José, Júnior', { family: 'Muestra', given: 'José', suffix: 'Júnior' }],
    ['Jean Exemple fils', { family: 'Exemple', given: 'Jean', suffix: 'fils' }],
    ['José Neto', { family: 'Neto', given: 'José' }],
    ['Neto, José', { family: 'Neto', given: 'José' }],
    ['Junior Example', { family: 'Example', given: 'Junior' }],
    ['Sample, B. C., III', { family: 'Sample', given: 'B. C.', suffix: 'III' }],
    ['Bob Sample 3rd', { family: 'Sample', given: 'Bob', suffix: '3rd' }],
    ['Muster, II', { family: 'Muster', given: 'II' }],
    ['JR van Example', { family: 'van Example', given: 'JR' }],
  ])('tells numbers of a family from initials in %s', (name, author) => expect(parseAuthor(name)).toEqual(author));

  it.each([
    'Ada Example, PhD',
    'Ada Example, MD, PhD',
    'Ada Example PhD',
    'PhD Ada Example',
    'Example, Ada, M.D.',
    'Example, Ada, Ph. D.',
    'Prof. Dr. Ada Example',
    'Ada Example, MSc, RN',
  ])('leaves degrees and titles out of %s', (name) => expect(parseAuthor(name)).toEqual(ADA));

  it.each<[string, Author]>([
    ['Example, MD', { family: 'Example', given: 'MD' }],
    ['M.D. Example', { family: 'Example', given: 'M.D.' }],
    ['M. B. Example', { family: 'Example', given: 'M. B.' }],
    ['M.A. van Example', { family: 'van Example', given: 'M.A.' }],
    ['M. La Fixture', { family: 'La Fixture', given: 'M.' }],
    ['Ma, Ada', { family: 'Ma', given: 'Ada' }],
    ['Md Sample Example', { family: 'Example', given: 'Md Sample' }],
    ['Example, FRANK', { family: 'Example', given: 'FRANK' }],
    ['EXAMPLE, MARIA', { family: 'EXAMPLE', given: 'MARIA' }],
  ])('takes initials and names for no degrees: %s', (name, author) => expect(parseAuthor(name)).toEqual(author));

  it.each([
    'Ada Example 1,2',
    'Ada Example¹˒²',
    'Ada Example*†',
    'Ada Example‡ §',
    '*Ada Example',
    'Ada Example (1)',
    'Ada Example [2]',
    'Ada Example (University of Fixtures)*',
    'Ada Example, University of Fixtures',
    'Ada Example$^{1,*}$',
    'Ada Example <ada@example.org>',
    'Ada Example 0001',
    'Ada Example et al.',
    'Ada Example for the INVENT Group',
    'Ada Example 🎓',
    'Ada Example①②',
    'Ada Example (0000-0001-2345-6789)',
    'Ada Example,b',
    'Ada Example,a,b,*',
  ])('leaves marks, addresses and affiliations out of %s', (name) => expect(parseAuthor(name)).toEqual(ADA));

  it.each([
    'Invented Team',
    'Invented Team Example',
    'Team Invent3',
    'INVENT Collaboration',
    'The INVENT Collaboration',
    'INVENT Study Group',
    'Fixture Consortium',
    'Steering Committee',
    'DeepFixture-AI',
    'Fixture AI',
    'Fixture Research',
    'University of Fixtures',
    'Invented Investigators',
    'Joint Task Force',
    'Council of Fixtures',
    'Fixture, Inc.',
    'Fixture Works, Ltd',
    'Department of Fixtures, University of Inventions',
    'INVENT Trial',
    'The INVENT Study',
    'INVENT Cohort',
    'Expert Panel',
    'Fixture Corp.',
    'Consorcio INVENT',
    'Consórcio INVENT',
    'Colaboración INVENT',
    'Équipe Fixture',
    'Equipo Fixtura',
    'Comisión de Fixturas',
    'Réseau Fixture',
    'Netzwerk Fixtur',
    'Sociedade Brasileira de Fixturas',
    'Società Italiana di Fixture',
    'Istituto di Fixture',
    'Instituto de Fixturas',
    'Ministerium für Fixturen',
    'Deutsche Gesellschaft für Fixturen',
    'Forschungsgruppe Fixtur',
    'Arbeitskreis Fixtur',
    'Subcommittee on Fixtures',
  ])('takes no group for a person: %s', (name) => expect(parseAuthor(name)).toEqual({ literal: name }));

  it.each([
    ['Team, Invented', 'Invented Team'],
    ['GLUM, Team', 'Team GLUM'],
    ['Collaboration, The INVENT', 'The INVENT Collaboration'],
    ['for the INVENT Collaboration', 'INVENT Collaboration'],
    ['on behalf of the INVENT Group', 'INVENT Group'],
    ['On behalf of the INVENT Group', 'INVENT Group'],
    ['on behalf of the Fixturers', 'Fixturers'],
    ['for the INVENT Trialists', 'INVENT Trialists'],
    ['INVENT Collaboration 1*', 'INVENT Collaboration'],
    ['Invent2*', 'Invent2'],
  ])('writes the group %s in its own order, without marks', (name, literal) =>
    expect(parseAuthor(name)).toEqual({ literal }),
  );

  it.each(['Kenji ARAI', 'Cy Editor', 'Ann Author', 'Ada Bank', 'Bob Board', 'Ada Press', 'Cy Union'])(
    'takes %s for a person',
    (name) => expect(parseAuthor(name)).toHaveProperty('family', name.split(' ')[1]),
  );

  it('reads its own writing', () => {
    for (const author of [ADA, JAMES, { literal: 'Invented Team' }, { family: 'van der Example', given: 'Ada' }])
      expect(parseAuthor(authorName(author))).toEqual(author);
  });

  it.each(['*', ' ', ',', '$', '1,', '(', 'PhD ', ', Jr.', 'van ', ' for the', 'A.'])(
    'does not lose itself in a long row of %j',
    (piece) => expect(() => parseAuthor(`Ada ${piece.repeat(20_000)} x`)).not.toThrow(),
  );
});

describe('parseAuthors', () => {
  it.each(['Ada Example1', 'Ada Example1,2*', 'Example, Ada3'])('leaves raised numbers out of %s', (name) =>
    expect(parseAuthors([name])).toEqual([ADA]),
  );

  it('keeps the numbers of groups, and those that a file writes', () => {
    expect(parseAuthors(['Team Invent3', 'Invent2'])).toEqual([{ literal: 'Team Invent3' }, { literal: 'Invent2' }]);
    expect(parseAuthor('Ada Example1')).toEqual({ family: 'Example1', given: 'Ada' });
  });

  it.each(['[No authors listed]', 'No authors listed', 'et al.', 'and others', '…', '1', '', '[no author]'])(
    'takes %j for nobody',
    (name) => {
      expect(isNobody(name)).toBe(true);
      expect(parseAuthors([name, 'Ada Example', undefined])).toEqual([ADA]);
    },
  );

  it.each(['Иван Примеров et al.', '李四 et al.', 'Ολγα and others'])('takes %j for somebody', (name) =>
    expect(isNobody(name)).toBe(false),
  );

  it('keeps authors whose parts are known', () =>
    expect(parseAuthors([{ family: 'Team', given: 'Bo' }])).toEqual([{ family: 'Team', given: 'Bo' }]));
});

describe('medlineAuthor', () => {
  it.each<[string, Author]>([
    ['Muster-Lüdendorf H Jr', { family: 'Muster-Lüdendorf', given: 'H', suffix: 'Jr' }],
    ['Example A 2nd', { family: 'Example', given: 'A', suffix: '2nd' }],
    ['van der Example JP', { family: 'van der Example', given: 'JP' }],
    ['Ejemplo Muestra MD', { family: 'Ejemplo Muestra', given: 'MD' }],
    ['Muster II', { family: 'Muster', given: 'II' }],
    ['INVENT Study Group', { literal: 'INVENT Study Group' }],
    ['Ada Example', ADA],
  ])('reads %s', (name, author) => expect(medlineAuthor(name)).toEqual(author));
});

it('names groups in running text by all of their name', () =>
  expect(shortAuthors([{ literal: 'Invented Team' }, ADA])).toBe('Invented Team and Example'));
