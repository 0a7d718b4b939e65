/** The stack of a community, as the operator calls it. */
export function stackName(community: string): string {
  return `reeve-${community}`;
}

/** The operator puts the community's secrets below it as SecureStrings (`aws ssm put-parameter`): no stack can make those. */
export function secretsPrefix(community: string): string {
  return `/reeve/${community}`;
}
