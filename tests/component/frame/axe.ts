import axe from 'axe-core';

/** What axe finds in a component: each rule with the first element that breaks it. */
export async function violations(container: Element) {
  const found = await axe.run(container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'RGAAv4'],
  });
  return found.violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}
