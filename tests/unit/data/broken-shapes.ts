/** Outlines that are wrong in one way each. */
export const crossed = {
  type: 'Polygon',
  coordinates: [
    [
      [4, 44.1],
      [4.01, 44.11],
      [4.01, 44.1],
      [4, 44.11],
      [4, 44.1],
    ],
  ],
};
export const repeated = {
  type: 'Polygon',
  coordinates: [
    [
      [4, 44.1],
      [4.01, 44.1],
      [4.01, 44.1],
      [4, 44.11],
      [4, 44.1],
    ],
  ],
};
