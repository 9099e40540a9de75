import { card, expect, figures, nodeCodes, ready, sentence, test, themeBox } from './journey.ts';

test('the first screen gives the figures of the contract', async ({ page, open }) => {
  await open();
  await expect(sentence(page)).toContainText('75 objectifs et 199 actions');
  await expect(sentence(page)).toContainText(
    '83 opérations documentées, dont 49 entre 2015 et 2020',
  );
  await ready(page);
  await expect(figures(page)).toContainText('83');
  await expect(figures(page)).toContainText(/34\s*objectifs documentés sur 75/);
});

for (const theme of ['papier', 'projecteur']) {
  test(`a laptop’s window holds map, disc and what their colours mean: ${theme}`, async ({
    page,
    open,
  }) => {
    await page.addInitScript((value) => localStorage.setItem('atlas.theme', value), theme);
    const map = page.locator('#vue-map');
    const plan = page.locator('#vue-plan');
    const whole = async () => {
      for (const part of [
        map.locator('.window'),
        map.getByRole('group', { name: 'Légende' }),
        map.getByRole('list', { name: 'Piliers du plan' }),
        plan.locator('svg.sunburst'),
        plan.locator('.words'),
      ]) {
        await expect(part).toBeInViewport({ ratio: 1 });
      }
    };
    await open();
    await expect(map.locator('.gl.ready')).toBeAttached({ timeout: 30_000 });
    await whole();
    await expect(page.getByRole('button', { name: 'Voir tout le territoire' })).toBeInViewport({
      ratio: 1,
    });
    await open('?theme=sante');
    await ready(page);
    await expect(sentence(page)).toContainText('sur 83');
    await whole();
  });
}

test('operations by pillar and by neighbourhood stand beside the pictures', async ({
  page,
  open,
}) => {
  await open('?forme=tableau');
  await ready(page);
  const plan = page.getByRole('region', { name: 'Plan', exact: true });
  await plan.getByRole('radio', { name: 'piliers' }).check({ force: true });
  await expect(plan.locator('tbody td.operations')).toHaveText(['44', '18', '7', '14']);
  for (const [level, count] of [
    ['orientations', 14],
    ['objectifs', 75],
    ['actions', 199],
  ] as const) {
    await expect(await nodeCodes(page, level)).toHaveCount(count);
  }

  await page.getByText('Les quartiers en tableau').click();
  const twin = page.getByRole('table').filter({ hasText: 'Rochebelle' }).first();
  for (const [name, operations] of [
    ['Alès', '73'],
    ['Prés-Saint-Jean', '20'],
    ['Rochebelle', '18'],
    ['Centre-ville', '13'],
    ['Cévennes', '12'],
    ['Tamaris', '7'],
    ['Cauvel-La Royale', '5'],
    ['Faubourg du Soleil', '3'],
  ] as const) {
    const row = twin
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name, exact: true }) });
    await expect(row.getByRole('cell').first()).toContainText(operations);
  }
});

test('a shared link gives the same chips, plan, list and open card', async ({ page, open }) => {
  await open('?theme=sante&quartier=QP030001&forme=liste&fiche=plan:1.5.1');
  const chips = page.getByRole('region', { name: 'Filtres actifs' });
  await expect(chips.getByRole('button')).toContainText([/Thème/, /Quartier/, 'Tout effacer']);
  await expect(page.getByRole('tree')).toBeVisible();
  await expect(card(page)).toContainText('1.5.1');
  await card(page).getByRole('button', { name: 'Fermer la fiche' }).click();
  await expect(await themeBox(page, 'Santé')).toBeChecked();
});

const PLAN_FILTERS: readonly (readonly [query: string, level: string, codes: RegExp[] | number])[] =
  [
    ['dispositif=FIPD', 'objectifs', [/^1\.5\.1$/]],
    ['dispositif=FIPD', 'actions', 7],
    [
      'dispositif=NPNRU',
      'objectifs',
      ['2.1.1', '2.1.2', '2.1.4', '2.2.3', '2.3.4', '2.3.6', '2.3.7'].map(
        (code) => new RegExp(`^${code}$`),
      ),
    ],
    ['dispositif=NPNRU', 'actions', 12],
    ['theme=sante', 'actions', 20],
  ];

for (const [query, level, expected] of PLAN_FILTERS) {
  test(`${query} leaves the right ${level} in the plan`, async ({ page, open }) => {
    await open(`?${query}&forme=tableau`);
    const codes = await nodeCodes(page, level);
    if (typeof expected === 'number') await expect(codes).toHaveCount(expected);
    else await expect(codes).toHaveText(expected);
  });
}

test('a word that only operations have leaves in the plan what they document', async ({
  page,
  open,
}) => {
  await open('?q=jardin');
  await ready(page);
  const plan = page.getByRole('region', { name: 'Plan', exact: true });
  await expect(plan).toContainText('que documentent les opérations trouvées');
  await expect(plan.locator('svg.sunburst path[data-node]')).toHaveCount(6);
});

test('Back undoes the last filter and a reload changes nothing', async ({ page, open }) => {
  await open();
  await ready(page);
  const before = await sentence(page).innerText();
  await (await themeBox(page, 'Santé')).check();
  await expect(page).toHaveURL(/theme=sante/);
  await expect(sentence(page)).toContainText('sur 83');
  const filtered = await sentence(page).innerText();

  await page.reload();
  await ready(page);
  await expect(sentence(page)).toHaveText(filtered);
  await page.goBack();
  await expect(sentence(page)).toHaveText(before);
  await expect(await themeBox(page, 'Santé')).not.toBeChecked();
});

test('the rows on screen can be taken away as a file', async ({ page, open }) => {
  await open('?quartier=tamaris');
  await ready(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Télécharger cette liste (CSV)' }).click();
  const download = await waiting;
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.trimEnd().split('\r\n')).toHaveLength(8); // a header and the 7 operations of Tamaris
  expect(text).toContain('Tamaris');
});

for (const [query, names] of [
  ['', 0],
  ['?q=jardin', 5],
  ['?quartier=cevennes', 12],
  ['?quartier=pres-saint-jean', 20],
] as const) {
  const sheets = names > 12 ? 2 : 1;
  test(`« ${query} » prints ${String(names)} names; sheets: ${String(sheets)}`, async ({
    page,
    open,
  }) => {
    await open(query);
    await ready(page);
    const list = page.locator('#vue-list');
    await expect(list.getByRole('table')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    // As a browser does before it prints.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(list.getByRole('table')).toBeHidden();
    await expect(list.getByRole('listitem').filter({ visible: true })).toHaveCount(names);
    await expect(page.locator('svg.sunburst')).toBeVisible();
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(sheets);
  });
}

for (const card of ['quartier:rochebelle', 'plan:2.3.7']) {
  test(`an open card prints on a sheet of its own: ${card}`, async ({ page, open }) => {
    await open(`?fiche=${card}`);
    await ready(page);
    await expect(page.getByRole('dialog')).toContainText(/1\d? opérations?/);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  });
}
