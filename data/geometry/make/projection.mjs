// Lambert's azimuthal equal-area projection of the sphere.

const radius = 6371; // kilometres
const radians = (degrees) => (degrees * Math.PI) / 180;

/** A function from degrees to kilometres east and north of the centre. */
export function equalArea({ longitude, latitude }) {
  const middle = radians(latitude);
  return ([east, north]) => {
    const turn = radians(east - longitude);
    const height = radians(north);
    const closeness = Math.sin(middle) * Math.sin(height) +
      Math.cos(middle) * Math.cos(height) * Math.cos(turn);
    const scale = radius * Math.sqrt(2 / (1 + closeness));
    return [
      scale * Math.cos(height) * Math.sin(turn),
      scale * (Math.cos(middle) * Math.sin(height) - Math.sin(middle) * Math.cos(height) * Math.cos(turn)),
    ];
  };
}
