"""A server that receives what the program sends, for tests: real SMTP (aiosmtpd) and HTTP, with or without TLS.

    receiver.py smtp|http [--port N] [--tls CERT] [--starttls CERT] [--user NAME:PASSWORD] [--answer CODE] [--location URL]
                          [--wait SECONDS]

Says "port N" when it listens, then one line of JSON for each thing it received. CERT holds certificate and key. With --wait,
a post is received at once and answered so much later.
"""

import argparse
import asyncio
import base64
import json
import ssl
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def say(value):
    print(value if isinstance(value, str) else json.dumps(value), flush=True)


def context(path):
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(path)
    return made


def receive_mail(options):
    from aiosmtpd.smtp import SMTP, AuthResult

    class Handler:
        async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
            if options.answer:
                return f"{options.answer} no"
            envelope.rcpt_tos.append(address)
            return "250 OK"

        async def handle_DATA(self, server, session, envelope):
            say({
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "tls": session.ssl is not None or options.tls is not None,
                "user": session.auth_data,
                "data": base64.b64encode(envelope.content).decode(),
            })
            return "250 OK"

    def authenticate(server, session, envelope, mechanism, data):
        given = f"{data.login.decode()}:{data.password.decode()}"
        return AuthResult(success=given == options.user, handled=given == options.user, auth_data=data.login.decode())

    def serve():
        extra = {}
        if options.starttls:
            extra = {"tls_context": context(options.starttls), "require_starttls": True}
        if options.user:
            extra |= {
                "authenticator": authenticate, "auth_required": True,
                "auth_require_tls": options.starttls is not None,
            }
        return SMTP(Handler(), hostname="localhost", **extra)

    async def run():
        loop = asyncio.get_running_loop()
        secure = context(options.tls) if options.tls else None
        server = await loop.create_server(serve, "127.0.0.1", options.port, ssl=secure)
        say(f"port {server.sockets[0].getsockname()[1]}")
        await server.serve_forever()

    asyncio.run(run())


def receive_posts(options):
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if not options.answer or options.answer < 300:
                say({
                    "path": self.path,
                    "headers": {name.lower(): value for name, value in self.headers.items()},
                    "data": base64.b64encode(body).decode(),
                })
            time.sleep(options.wait)
            self.send_response(options.answer or 204)
            if options.location:
                self.send_header("Location", options.location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *parts):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", options.port), Handler)
    if options.tls:
        server.socket = context(options.tls).wrap_socket(server.socket, server_side=True)
    say(f"port {server.server_address[1]}")
    server.serve_forever()


arguments = argparse.ArgumentParser()
arguments.add_argument("protocol", choices=["smtp", "http"])
arguments.add_argument("--port", type=int, default=0)
arguments.add_argument("--tls")
arguments.add_argument("--starttls")
arguments.add_argument("--user")
arguments.add_argument("--answer", type=int)
arguments.add_argument("--location")
arguments.add_argument("--wait", type=float, default=0)
given = arguments.parse_args()
(receive_mail if given.protocol == "smtp" else receive_posts)(given)
