const prefix = 'reeve-';

/** The stack of a community. */
export function stackName(community: string): string {
  return `${prefix}${community}`;
}

/** The stack that the operator means, by its own name or its community's. */
export function stackNamed(name: string): string {
  return name.startsWith(prefix) ? name : stackName(name);
}

/** The operator puts the community's secrets below it as SecureStrings (`aws ssm put-parameter`): no stack can make those. */
export function secretsPrefix(community: string): string {
  return `/reeve/${community}`;
}
