/** cyber-dojo's 64 animals; a member of a group is one of them, by its place in this list. */
export const avatarNames: readonly string[] = `
  alligator antelope bat bear bee beetle buffalo butterfly
  cheetah crab deer dolphin eagle elephant flamingo fox
  frog gopher gorilla heron hippo hummingbird hyena jellyfish
  kangaroo kingfisher koala leopard lion lizard lobster moose
  mouse ostrich owl panda parrot peacock penguin porcupine
  puffin rabbit raccoon ray rhino salmon seal shark
  skunk snake spider squid squirrel starfish swan tiger
  toucan tuna turtle vulture walrus whale wolf zebra
`
  .trim()
  .split(/\s+/);

/** Throws RangeError when there is no such avatar. */
export function avatarName(index: number): string {
  const name = avatarNames[index];
  if (name === undefined) {
    throw new RangeError(`no avatar ${index}: there are ${avatarNames.length}, 0 to 63`);
  }
  return name;
}
