import { chromium } from "playwright-core";
const b = await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"]});
const jobs = JSON.parse(process.argv[2]);
for (const {url,out,width=1280,scheme="light",full=false,clipH}of jobs){
  const p = await b.newPage({viewport:{width,height:clipH??900},colorScheme:scheme});
  p.on("console",m=>{if(m.type()==="error")console.log(url,m.text())});
  await p.goto(url); await p.waitForTimeout(500);
  const sw = await p.evaluate(()=>document.documentElement.scrollWidth);
  if(sw>width) console.log("OVERFLOW",url,sw,width);
  await p.screenshot({path:out,fullPage:full}); await p.close();
}
await b.close();
