//! A kept page against nginx that serves the same bytes from a file that was compressed beforehand.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

use crate::data::Setting;
use crate::measure::{Problem, doing};
use crate::pages::against;
use crate::serving::{Server, ask};
use crate::table::Row;

/// How many requests a round has.
const REQUESTS: usize = 40_000;

/// The home page and a member, compressed with gzip.
pub fn run(setting: &Setting) -> Result<Vec<Row>, Problem> {
    let site = Server::start(setting, &setting.real_record()?, None)?;
    let mut rows = Vec::new();
    for (what, path) in [("the home page", "/"), ("a member", "/members/ghana")] {
        // The second answer is the one that is kept.
        ask(&site, path, "gzip")?;
        let page = ask(&site, path, "gzip")?;
        let nginx = start(setting, &page.body)?;
        let (ours, theirs) = ([path.to_owned()], ["/page.html".to_owned()]);
        let pairs = against(setting, (&site, &ours, REQUESTS), (&nginx, &theirs, REQUESTS), "gzip")?;
        let row = pairs.row(&format!("hot page against nginx with a ready .gz: {what}, {} bytes", page.body.len()));
        rows.push(row.target("≥ 0.8 of its rate", pairs.rate() >= 0.8));
    }
    Ok(rows)
}

/// nginx as one process that serves one page, compressed beforehand, and keeps connections open as we do.
fn start(setting: &Setting, packed: &[u8]) -> Result<Server, Problem> {
    let folder = setting.fresh("nginx")?;
    fs::create_dir_all(&folder).map_err(doing(folder.display()))?;
    let mut page = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(packed), &mut page)
        .map_err(doing("unpacking a page"))?;
    let write = |name: &str, bytes: &[u8]| {
        let file = folder.join(name);
        fs::write(&file, bytes).map_err(doing(file.display()))
    };
    write("page.html", &page)?;
    write("page.html.gz", packed)?;
    // A port that is free now; nobody else asks for it in the moment until nginx does.
    let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).map_err(doing("a port"))?;
    let place = folder.display();
    let settings = format!(
        "daemon off; master_process off; pid {place}/pid; error_log {place}/error.log;\n\
         events {{ worker_connections 256; }}\n\
         http {{ access_log off; types {{ text/html html; }} keepalive_requests 100000000; sendfile on; tcp_nopush on;\n\
         client_body_temp_path {place}/a; proxy_temp_path {place}/b; fastcgi_temp_path {place}/c;\n\
         uwsgi_temp_path {place}/d; scgi_temp_path {place}/e;\n\
         server {{ listen {free}; root {place}; gzip_static on; gzip_vary on; }} }}\n"
    );
    write("nginx.conf", settings.as_bytes())?;
    let mut nginx = Command::new(if Path::new("/usr/sbin/nginx").is_file() { "/usr/sbin/nginx" } else { "nginx" });
    nginx.arg("-p").arg(&folder).arg("-c").arg(folder.join("nginx.conf"));
    Server::foreign(nginx, free.to_string())
}
