interface Places {
  place?: string;
  proposedPlace?: string;
}

/** The place that was proposed becomes the place. */
export function settled({ proposedPlace, ...places }: Places): Places {
  return proposedPlace === undefined ? places : { place: proposedPlace };
}

/** The place that was proposed is given up. */
export function unsettled({ place }: Places): Places {
  return place === undefined ? {} : { place };
}
