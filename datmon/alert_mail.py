"""Alerts by e-mail: plain text, one message an alert, under a Message-ID made of the alert's id.

Nothing of a firm's or a document's words stands in a header but the title, as one line without steering signs.
"""

import smtplib
import ssl
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from datmon.alert import Alert, lines_of
from datmon.alert_settings import EmailChannel, secret_of
from datmon.alert_webhook import TryAgain
from datmon.errors import BadInput, FetchTrouble

_LONGEST_SUBJECT = 150
_LATER = range(400, 500)  # replies by which a server asks to come again


def message_of(channel: EmailChannel, alert: Alert, now: datetime) -> EmailMessage:
    """The message: the title as its subject, the alert's lines as its text."""
    message = EmailMessage()
    message["From"] = channel.sender
    message["To"] = ", ".join(channel.recipients)
    message["Subject"] = f"datmon: {alert.title}"[:_LONGEST_SUBJECT]
    message["Date"] = format_datetime(now)
    message["Message-ID"] = f"<{alert.alert_id}@{channel.sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content("\n".join(lines_of(alert)) + "\n", charset="utf-8")
    return message


def mail(channel: EmailChannel, alert: Alert, now: datetime, folder: Path) -> None:
    """Send the alert once; a password goes over an encrypted connection only, or to this machine.

    Raises TryAgain where it may get through later; FetchTrouble where it was refused; BadInput where the password or a
    file of certificates is not there.
    """
    password = secret_of(channel.password_env, channel.password_file, folder) if channel.user else ""
    message = message_of(channel, alert, now)
    try:
        with _connected(channel, folder) as server:
            if channel.user is not None:
                server.login(channel.user, password)
            refused = server.send_message(message)
    except smtplib.SMTPNotSupportedError as error:
        raise FetchTrouble(f"{channel.host} does not offer what is asked of it; look at security and user") from error
    except smtplib.SMTPRecipientsRefused as error:
        raise FetchTrouble(f"{channel.host} refuses every recipient; look at recipients") from error
    except smtplib.SMTPResponseException as error:
        raise _trouble(channel, error.smtp_code) from error
    except ssl.SSLCertVerificationError as error:
        raise FetchTrouble(f"the certificate of {channel.host} cannot be trusted; look at host and ca_file") from error
    except (smtplib.SMTPException, OSError) as error:
        raise TryAgain(f"{channel.host} does not answer ({type(error).__name__}); it is tried again") from error
    if refused:
        raise FetchTrouble(f"{channel.host} refuses {len(refused)} of the recipients; the others have it")


def _trouble(channel: EmailChannel, code: int) -> FetchTrouble:
    """What a reply of the server means; its words are not repeated."""
    if code in _LATER:
        return TryAgain(f"{channel.host} answers {code}; it is tried again")
    return FetchTrouble(f"{channel.host} refuses the message with {code}; look at user, password, sender")


def _connected(channel: EmailChannel, folder: Path) -> smtplib.SMTP:
    """The server, greeted, and encrypted where that is asked for."""
    if channel.security == "none":
        return smtplib.SMTP(channel.host, channel.port, timeout=channel.timeout_seconds)
    context = _context(channel, folder)
    if channel.security == "tls":
        return smtplib.SMTP_SSL(channel.host, channel.port, timeout=channel.timeout_seconds, context=context)
    server = smtplib.SMTP(channel.host, channel.port, timeout=channel.timeout_seconds)
    try:
        server.starttls(context=context)
    except BaseException:
        server.close()
        raise
    return server


def _context(channel: EmailChannel, folder: Path) -> ssl.SSLContext:
    """Whom to trust: the system's authorities, and those of the file that is named."""
    context = ssl.create_default_context()
    if channel.ca_file is not None:
        try:
            context.load_verify_locations(folder / channel.ca_file)
        except (OSError, ssl.SSLError) as error:
            raise BadInput(f"ca_file {channel.ca_file} holds no certificates that can be read") from error
    return context
