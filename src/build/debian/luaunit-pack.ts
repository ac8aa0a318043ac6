import { packagePack } from '../package-pack.ts';
import { debianFiles, debianLicence } from './debian-packages.ts';

export const luaunitPackages = ['lua-unit'] as const;

/** LuaUnit as it comes, one file for all versions of Lua, where Lua looks for modules. */
export async function luaunitPack(): Promise<Uint8Array> {
  return packagePack([
    ...luaunitPackages.flatMap((name) =>
      [...debianFiles(name, 'usr/share/lua/5.1')].map(([path, content]) => ({
        path: `/usr/local/share/lua/5.4/${path}`,
        content,
      })),
    ),
    ...luaunitPackages.map((name) => ({
      path: `/usr/share/doc/${name}/copyright`,
      content: debianLicence(name),
    })),
  ]);
}
